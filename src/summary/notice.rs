//! What was guessed, repaired or refused while reading, each with its place.
//!
//! A kind says what was recovered; the sentences, as advice from an editor,
//! are in one place ([`NoticeKind::sentence`]), in Korean and English.

use super::civil::Day;
use super::model::{Language, Position, Text};

/// One thing the author should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where it stands.
    pub position: Position,
    /// What it is.
    pub kind: NoticeKind,
}

/// What was guessed, repaired or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoticeKind {
    /// There is nothing to read.
    TextEmpty,
    /// Characters of the file could not be decoded; how many.
    CharactersUnreadable(usize),
    /// Characters that nobody can see were left out; how many.
    InvisibleRemoved(usize),
    /// Citation marks point nowhere, and are no part of the text; how many.
    CitationRemoved(usize),
    /// The file is of another format, and its text was taken out; the name of
    /// the format.
    FormatConverted(&'static str),
    /// The file is of another format, and ends in the middle of it; the name of
    /// the format.
    FormatCut(&'static str),
    /// A code fence or quote marks around the whole text were taken off.
    WrapperRemoved,
    /// Backslashes before all marks of Markdown were taken off.
    EscapesRemoved,
    /// Lines that ended in a written `\n` were ended; how many.
    LineEndsRestored(usize),
    /// What a model thought before it answered was left out; its words.
    ReasoningRemoved(Text),
    /// What a chat program said around the summary was left out; its words.
    ChatterRemoved(Text),
    /// Comments were left out; how many, of which this is the first.
    CommentRemoved(usize),
    /// A line of the front matter could not be understood.
    FrontMatterMalformed,
    /// The source gives no title; the one that was made.
    TitleMissing(Text),
    /// A line was taken for the title, from its place alone.
    TitleGuessed,
    /// Lines that are not marked as headings were read as headings; how many of
    /// this look, of which this is the first.
    HeadingGuessed(usize),
    /// The day of the broadcast was read from the address of the thumbnail.
    DateGuessed(Day),
    /// Nothing says when the broadcast was; the first words that need it.
    DateMissing(Text),
    /// A date that no calendar has; its words.
    DateImpossible(Text),
    /// The text speaks of a date as still to come, but it lies before the
    /// broadcast; its words.
    ForecastOutdated(Text),
    /// So many items that the source writes beside this one were taken as its
    /// parts, by their words; and the words of this one.
    ParentGuessed(u32, Text),
    /// The target of a link or image is of a scheme that is not allowed.
    AddressRefused(Text),
    /// A link definition (`[name]: address`) that nothing refers to.
    LinkUnused,
    /// The text treats nothing that the tag could be about.
    TagUnmatched(Text),
    /// Characters that reorder others were made visible.
    OrderControl,
}

impl NoticeKind {
    /// The stable name, in kebab case: the `kind` of the JSON and of `check`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::TextEmpty => "text-empty",
            Self::CharactersUnreadable(_) => "characters-unreadable",
            Self::InvisibleRemoved(_) => "invisible-removed",
            Self::CitationRemoved(_) => "citation-removed",
            Self::FormatConverted(_) => "format-converted",
            Self::FormatCut(_) => "format-cut",
            Self::WrapperRemoved => "wrapper-removed",
            Self::EscapesRemoved => "escapes-removed",
            Self::LineEndsRestored(_) => "line-ends-restored",
            Self::ReasoningRemoved(_) => "reasoning-removed",
            Self::ChatterRemoved(_) => "chatter-removed",
            Self::CommentRemoved(_) => "comment-removed",
            Self::FrontMatterMalformed => "front-matter-malformed",
            Self::TitleMissing(_) => "title-missing",
            Self::TitleGuessed => "title-guessed",
            Self::HeadingGuessed(_) => "heading-guessed",
            Self::DateGuessed(_) => "date-guessed",
            Self::DateMissing(_) => "date-missing",
            Self::DateImpossible(_) => "date-impossible",
            Self::ForecastOutdated(_) => "forecast-outdated",
            Self::ParentGuessed(..) => "parent-guessed",
            Self::AddressRefused(_) => "link-refused",
            Self::LinkUnused => "link-unused",
            Self::TagUnmatched(_) => "tag-unmatched",
            Self::OrderControl => "order-control",
        }
    }

    /// The notice as a sentence.
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::Korean => self.korean(),
            Language::English => self.english(),
        }
    }

    /// The notice without its advice, for where the same advice was just given.
    pub fn brief(&self, language: Language) -> String {
        let mut sentence = self.sentence(language);
        // The words of others may hold several sentences.
        if !matches!(self, Self::ChatterRemoved(_) | Self::ReasoningRemoved(_))
            && let Some(end) = sentence.find(". ")
        {
            sentence.truncate(end + 1);
        }
        sentence
    }

    fn korean(&self) -> String {
        match self {
            Self::TextEmpty => "읽을 글이 없어 빈 화면이 보입니다. 요약을 빠뜨리지 않았는지 확인해 주세요.".to_owned(),
            Self::CharactersUnreadable(count) => format!("글자 {count}개가 깨져 읽을 수 없습니다. 파일을 UTF-8로 다시 저장해 주세요."),
            Self::InvisibleRemoved(count) => format!("보이지 않는 문자 {count}개를 여기서부터 빼고 읽었습니다. 검색과 해시태그를 방해하니 원문에서도 지워 주세요."),
            Self::CitationRemoved(count) => format!("출처가 글에 없는 인용 표시가 {count}개 있어 독자가 따라갈 수 없습니다. 출처를 링크로 적거나 표시를 지워 주세요."),
            Self::FormatConverted(format) => format!("{format} 파일에서 글을 꺼내 읽었습니다. 제목이나 항목이 다른 자리에 보이면 마크다운으로 올려 주세요."),
            Self::FormatCut(format) => format!("{format} 파일이 중간에서 끊겨 뒷부분이 없습니다. 전체를 다시 받아 올려 주세요."),
            Self::WrapperRemoved => "글 전체를 감싼 코드 표시나 인용 표시를 벗기고 읽었습니다. 다른 곳에서는 글이 통째로 코드처럼 보이니 원문에서도 지워 주세요.".to_owned(),
            Self::EscapesRemoved => "마크다운 기호 앞의 역슬래시를 모두 벗기고 읽었습니다. 다른 곳에서는 기호가 그대로 보이니 원문을 다시 붙여 넣어 주세요.".to_owned(),
            Self::LineEndsRestored(count) => format!("줄바꿈 대신 적힌 '\\n' {count}개에서 줄을 바꿨습니다. 다른 곳에서는 한 줄로 보이니 원문을 다시 붙여 넣어 주세요."),
            Self::ReasoningRemoved(words) => format!("모델이 답하기 전에 생각한 말을 빼고 읽었습니다: “{}” 원문에서도 지워 주세요.", short(words)),
            Self::ChatterRemoved(words) => format!("요약이 아닌 말을 빼고 읽었습니다: “{}” 원문에서도 지워 주세요.", short(words)),
            Self::CommentRemoved(count) => format!("주석 {count}개를 여기서부터 빼고 읽었습니다. 독자에게 보일 말이면 '<!--'와 '-->'를 지워 주세요."),
            Self::FrontMatterMalformed => "머리 정보에서 바르지 않은 줄입니다. 콜론, 따옴표, 괄호가 빠지지 않았는지 보고 '이름: 값' 꼴로 고쳐 주세요.".to_owned(),
            Self::TitleMissing(heading) => format!("제목이 없어 다른 이름으로 대신했습니다: '{}'. 공유한 링크에도 보이니 첫 줄에 '# 제목'을 적어 주세요.", short(heading)),
            Self::TitleGuessed => "이 줄을 제목으로 보았습니다. 맞으면 앞에 '# '을 붙이고, 아니면 제목을 따로 적어 주세요.".to_owned(),
            Self::HeadingGuessed(1) => "제목 표시가 없는 이 줄을 소제목으로 보았습니다. 맞으면 앞에 '## '을 붙여 주세요.".to_owned(),
            Self::HeadingGuessed(count) => format!("제목 표시가 없는 줄 {count}개를 이 줄부터 소제목으로 보았습니다. 맞으면 앞에 '## '을 붙여 주세요."),
            Self::DateGuessed(day) => format!("방송일을 썸네일 주소에서 {day}로 짐작했습니다. '올해', '5월 7일' 같은 날짜가 여기에 달렸으니 '방송일: {day}'처럼 적어 주세요."),
            Self::DateMissing(words) => format!("방송일을 알 수 없어 '{}' 같은 말이 언제인지 정하지 못합니다. '방송일: 2031-05-07'처럼 적어 주세요.", short(words)),
            Self::DateImpossible(words) => format!("달력에 없는 날짜라 타임라인에서 뺐습니다: '{}'. 영상에서 날짜를 확인해 주세요.", short(words)),
            Self::ForecastOutdated(words) => format!("앞으로의 일로 적었지만 방송일보다 이른 때입니다: '{}'. 요약하면서 연도가 틀렸을 수 있으니 영상에서 확인해 주세요.", short(words)),
            Self::ParentGuessed(1, head) => format!("'{}' 다음 항목을 그 하위로 묶어 보여 줍니다. 맞으면 들여 쓰고, 아니면 이 항목의 문장을 마쳐 주세요.", short(head)),
            Self::ParentGuessed(count, head) => format!("'{}' 다음 {count}개 항목을 그 하위로 묶어 보여 줍니다. 맞으면 들여 쓰고, 아니면 이 항목의 문장을 마쳐 주세요.", short(head)),
            Self::AddressRefused(address) => format!("열 수 없는 주소라 링크를 빼고 글자만 보여 줍니다: '{}'. https 주소로 바꿔 주세요.", short(address)),
            Self::LinkUnused => "본문에서 쓰지 않는 링크 정의라 보이지 않습니다. 본문에 링크로 적거나 지워 주세요.".to_owned(),
            Self::TagUnmatched(tag) => format!("'#{tag}'에 해당하는 내용을 찾지 못해 눌러도 남는 항목이 없습니다. 본문의 표현으로 바꾸거나 머리 정보의 aliases에 다른 이름을 적어 주세요."),
            Self::OrderControl => "글자 순서를 뒤집는 보이지 않는 문자를 드러냈습니다. 읽는 사람을 속이는 데 쓰이니 지워 주세요.".to_owned(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::TextEmpty => "There is nothing to read, so the page stays empty. Check that the summary is in the file.".to_owned(),
            Self::CharactersUnreadable(count) => format!("This file has {} that cannot be read. Save it again as UTF-8.", counted(*count, "broken character")),
            Self::InvisibleRemoved(count) => format!("From here on, {} had to be left out. Such characters get in the way of search and hashtags, so delete them.", counted(*count, "invisible character")),
            Self::CitationRemoved(count) => format!("The text does not have the sources of {}, so readers have nothing to follow. Link to the sources, or delete the marks.", counted(*count, "citation mark")),
            Self::FormatConverted(format) => format!("The text was taken out of a {format} file. If a heading or an item is not in its place, write it as Markdown."),
            Self::FormatCut(format) => format!("The {format} file ends in the middle, and the rest is missing. Get the whole of it again."),
            Self::WrapperRemoved => "The whole text was wrapped in a code fence or quote marks. Elsewhere it looks like code, so take them off.".to_owned(),
            Self::EscapesRemoved => "Every mark of Markdown had a backslash before it. Elsewhere the marks show, so paste the text as it is.".to_owned(),
            Self::LineEndsRestored(count) => format!("The text says '\\n' in {}, where a line was ended. Elsewhere it is all one line, so paste the text with its line ends.", counted(*count, "place")),
            Self::ReasoningRemoved(words) => format!("This is what a model thought before it answered, and was left out: “{}” Delete it.", short(words)),
            Self::ChatterRemoved(words) => format!("This is not part of the summary and was left out: “{}” Delete it.", short(words)),
            Self::CommentRemoved(count) => format!("From here on, {} had to be left out. If readers should see the words, delete '<!--' and '-->'.", counted(*count, "comment")),
            Self::FrontMatterMalformed => "This line of the front matter is not right. Look for a missing colon, quote mark or bracket, and write it as 'name: value'.".to_owned(),
            Self::TitleMissing(heading) => format!("There is no title, so '{}' stands for one. Shared links show it too, so write '# Title' on the first line.", short(heading)),
            Self::TitleGuessed => "This line was taken for the title. If it is, put '# ' before it; otherwise write the title.".to_owned(),
            Self::HeadingGuessed(1) => "This line has no heading mark, but was read as a heading. If it is one, put '## ' before it.".to_owned(),
            Self::HeadingGuessed(count) => format!("From here on, {count} lines without a heading mark were read as headings. If they are, put '## ' before them."),
            Self::DateGuessed(day) => format!("The day of the broadcast was guessed from the address of the thumbnail: {day}. Dates such as 'this year' depend on it, so write 'Date: {day}'."),
            Self::DateMissing(words) => format!("Nothing says when the broadcast was, so '{}' has no date. Write it as 'Date: 2031-05-07'.", short(words)),
            Self::DateImpossible(words) => format!("No calendar has the date '{}', so the timeline leaves it out. Check it against the video.", short(words)),
            Self::ForecastOutdated(words) => format!("'{}' is told as still to come, but lies before the broadcast. The year may be a slip of the summary, so check it against the video.", short(words)),
            Self::ParentGuessed(1, head) => format!("The next item is shown as part of '{}'. Indent it if that is right; otherwise close this one with a full sentence.", short(head)),
            Self::ParentGuessed(count, head) => format!("The next {count} items are shown as parts of '{}'. Indent them if that is right; otherwise close this one with a full sentence.", short(head)),
            Self::AddressRefused(address) => format!("This address cannot be opened, so only the words of the link are shown: '{}'. Use an https address.", short(address)),
            Self::LinkUnused => "This link definition is not used in the text, so it is not shown. Write it as a link, or delete it.".to_owned(),
            Self::TagUnmatched(tag) => format!("Nothing in the text is about '#{tag}', so choosing it shows nothing. Use words of the text, or add another name under 'aliases' in the front matter."),
            Self::OrderControl => "An invisible character that reorders the text was made visible. It can deceive whoever reads it, so delete it.".to_owned(),
        }
    }
}

/// A number and what it counts, in the plural where there are several.
fn counted(count: usize, name: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {name}{plural}")
}

/// Words of the source on one line, the first of them where they are many.
fn short(words: &str) -> String {
    const MOST: usize = 60;
    let line: Vec<&str> = words.split_whitespace().collect();
    let line = line.join(" ");
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or("")),
        None => line,
    }
}
