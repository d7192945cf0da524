//! What a search opens and marks.

use super::*;

#[test]
fn a_search_opens_what_it_finds_and_goes_around() {
    let search = [Action::CloseAll, Action::SetQuery("ㄱㅈ".into())];
    check(
        &[],
        &search,
        expect![[r#"
        v 텃밭 4 found 1
          * 상추를 심는 법
            * 씨앗은 얕게 묻음
            * 물은 아침에 줌
          * <감자>는 3월에 심음
        v 부엌 3 found 1
          * <감자> 수프를 끓임
          * 상추 쌈과 된장
        > 그릇 1
        > 잡담 1
    "#]],
    );
    let round = [
        Action::SetQuery("상추".into()),
        Action::NextHit,
        Action::NextHit,
        Action::NextHit,
        Action::PreviousHit,
    ];
    check(
        &[],
        &round,
        expect![[r#"
        v 텃밭 4 found 1
          * <상추>를 심는 법
            * 씨앗은 얕게 묻음
            * 물은 아침에 줌
          * 감자는 3월에 심음
        v 부엌 3 found 1
          * 감자 수프를 끓임
          * «상추» 쌈과 된장
        v 그릇 1
          * 뚝배기를 길들이는 법
        v 잡담 1
          * 다음 주에는 쉼
    "#]],
    );
    check(
        &["감자"],
        &[Action::ToggleTag(0), Action::SetQuery("수프".into())],
        expect![[r#"
            v 텃밭 1/4
              + [감자]는 3월에 심음
            v 부엌 1/3 found 1
              + [감자] <수프>를 끓임
            = 그릇 0/1
            = 잡담 0/1
        "#]],
    );
    check(
        &[],
        &[Action::SetQuery("뚝배기를길".into())],
        expect![[r#"
            v 텃밭 4
              * 상추를 심는 법
                * 씨앗은 얕게 묻음
                * 물은 아침에 줌
              * 감자는 3월에 심음
            v 부엌 3 found 1
              * 감자 수프를 끓임
              * 상추 쌈과 된장
            v 그릇 1 found 1
              * <뚝배기를 길>들이는 법
            v 잡담 1
              * 다음 주에는 쉼
        "#]],
    );
}
