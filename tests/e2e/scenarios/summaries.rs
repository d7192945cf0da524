//! The summaries that the scenarios read, good and bad.

/// The bytes of a summary by its name.
pub fn find(name: &str) -> Option<Vec<u8>> {
    Some(match name {
        "plain.md" => PLAIN.into(),
        "dated.md" => include_bytes!("../../embeds/dated.md").to_vec(),
        "small.md" => include_bytes!("../../data/pages/small.md").to_vec(),
        "undated.md" => "## 계획\n\n- 내일 모임이 있음.\n- 2026년 5월 2일에 다시 엶.\n\n## 그 뒤\n\n- 내년에는 쉼.\n".into(),
        "empty.md" => Vec::new(),
        "blank.md" => "\u{FEFF}\r\n \n".into(),
        "picture.md" => PICTURE.into(),
        "page.html" => "<!doctype html><title>없음</title><p>찾을 수 없습니다".into(),
        "no-sections.md" => "- 머리말 없이 시작하는 항목\n- 둘째 항목\n\n#태그".into(),
        "no-tags.md" => "## 주제\n\n- 해시태그가 없는 요약\n".into(),
        "utf16le.md" => utf16(u16::to_le_bytes),
        "utf16be.md" => utf16(u16::to_be_bytes),
        "euc-kr.txt" => EUC_KR.into(),
        "hostile.md" => HOSTILE.into(),
        "large.md" => large(),
        "nameless.md" => NAMELESS.into(),
        "headed.md" => "# 전망\n\n방송일: 2026-06-10\n\n## 첫 주제\n\n- 인사를 나눔.\n\n## 9월 전망\n\n- 값이 내릴 것으로 봄.\n".into(),
        "linked.md" => LINKED.into(),
        "moments.md" => MOMENTS.into(),
        "six-minutes.md" => six_minutes().into(),
        "many-tags.md" => many_tags().into(),
        "many-dates.md" => many_dates().into(),
        "edited.md" => edited().into(),
        _ => return None,
    })
}

/// A small summary with everything that a reader shows.
const PLAIN: &str = include_str!("../../embeds/plain.md");

/// Text that tries to become more than text.
const HOSTILE: &str = "## 위험한 주제\n\n\
    - [눌러 보기](javascript:alert(1)) 링크\n\
    - [자료](data:text/html,<script>alert(1)</script>) 링크\n\
    - <img src=x onerror=\"alert(1)\"> 그림\n\
    - <b onclick=\"alert(1)\">굵게</b>\n\
    - <script>alert(1)</script>\n\
    - ![그림](javascript:alert(1))\n\
    - [바른 링크](https://example.org/)\n\n\
    #위험 #\"><img\n";

/// Without a title, and with no day but that in the address of its picture.
const NAMELESS: &str = "![](https://i.ytimg.com/vi/aaaaaaaaaaa/hqdefault.jpg?v=6982b5a0)\n\n\
    ## 정원 가꾸기\n\n- 흙을 먼저 살핌.\n\n## 화분 고르기\n\n- 물이 잘 빠져야 함.\n";

/// The beginning of a PNG file.
const PICTURE: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

/// "## 옛 글\n\n- 한글 항목\n" as Korean programs wrote it before Unicode.
const EUC_KR: &[u8] = b"## \xbf\xbe \xb1\xdb\n\n- \xc7\xd1\xb1\xdb \xc7\xd7\xb8\xf1\n";

/// The small summary after an edit: its last sections have changed places.
fn edited() -> String {
    let (before, rest) = PLAIN.split_once("## 봄 축제 준비").unwrap_or((PLAIN, ""));
    let (festival, rest) = rest.split_once("## 시장 골목 소식").unwrap_or((rest, ""));
    let (market, tags) = rest.split_once("#도서관").unwrap_or((rest, ""));
    format!("{before}## 시장 골목 소식{market}## 봄 축제 준비{festival}#도서관{tags}")
}

/// Links and notes where something else is pressed, and dates in links.
const LINKED: &str = "# 이어진 글\n\n방송일: 2026-06-10\n\n\
    ## [자료](https://example.org/a) 모음[^1]\n\n\
    - [2026년 7월 1일 기사](https://example.org/b)를 읽음.\n\n\
    [^1]: 주석.\n";

/// Moments of a video in every place where an item can tell one.
const MOMENTS: &str = "# 순간\n\nhttps://youtu.be/aaaaaaaaaaa\n\n## 순간\n\n\
    - [00:03:00] 앞에 적음\n- 뒤에 적음 (12:30)\n\
    - [링크](https://youtu.be/aaaaaaaaaaa?t=65)로 적음\n";

/// What takes six minutes to read: 3,000 syllables, in words of three.
fn six_minutes() -> String {
    let bullet = format!("- {}\n", "이야기 ".repeat(20));
    format!("# 긴 글\n\n## 주제\n\n{}", bullet.repeat(50))
}

/// As many dates as fill two windows, in a text that is hardly longer. Its end
/// names the first of them.
fn many_dates() -> String {
    let mut text = String::from("# 날짜가 많은 글\n\n방송일: 2026-06-10\n\n## 물 주기\n\n");
    for month in 1..=6 {
        for day in [2, 9, 13, 16, 23] {
            text += &format!("- 2026년 {month}월 {day}일에 물을 줌.\n");
        }
    }
    text + "\n## 맺음\n\n- 모두 1월 2일에 시작됨.\n"
}

/// Forty hashtags, which is more than anybody looks through.
fn many_tags() -> String {
    let tags: Vec<String> = (1..40).map(|number| format!("#주제어{number}")).collect();
    format!(
        "# 태그가 많은 글\n\n## 주제\n\n- 자전거 이야기\n\n{} #자전거\n",
        tags.join(" ")
    )
}

fn utf16(bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{FEFF}{PLAIN}")
        .encode_utf16()
        .flat_map(bytes)
        .collect()
}

/// Five megabytes of bullets.
fn large() -> Vec<u8> {
    let bullet = "- 같은 말을 여러 번 적은 항목으로, 2026년 3월에 나온 이야기를 다룸.\n";
    let section = 200;
    let mut text = String::with_capacity(5 << 20);
    for index in 0.. {
        if text.len() > 5 << 20 {
            break;
        }
        if index % section == 0 {
            text.push_str(&format!("\n## 주제 {}\n\n", index / section + 1));
        }
        text.push_str(bullet);
    }
    text.push_str("\n#항목\n");
    text.into_bytes()
}
