package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String LONG = "我上个月在你们店里买了一台冰箱送货的师傅很客气装好以后也擦干净了。但是售后电话排队太久。后来又换了两个人处理才算解决真的很折腾人希望你们能改进";

    @Test
    void shortCommentIsWhole() {
        assertEquals(Optional.of("排队太久了！ 等了半天"), Excerpt.of("排队太久了！\n等了半天", List.of()));
    }

    @Test
    void longCommentIsTheSentenceWithThePhrase() {
        assertEquals(Optional.of("…但是售后电话排队太久。…"), Excerpt.of(LONG, List.of("排队")));
        assertEquals(Optional.of("…但是售后电话排队太久。…"), Excerpt.of(LONG, List.of("排队…太久")));
    }

    @Test
    void longSentenceIsTheClauseWithThePhrase() {
        String comment = LONG.replace('。', '，');
        assertEquals(Optional.of("…但是售后电话排队太久，…"), Excerpt.of(comment, List.of("排队")));
    }

    @Test
    void longCommentWithoutThePhraseIsNotQuoted() {
        assertEquals(Optional.empty(), Excerpt.of(LONG, List.of("退款")));
        assertEquals(Optional.empty(), Excerpt.of(LONG, List.of()));
    }

    @Test
    void lettersTakeHalfTheRoom() {
        String comment = "Waiting on the line took far too long, and nobody called me back. "
                .repeat(2)
                .strip();
        assertEquals(
                "Waiting", Excerpt.of(comment, List.of("waiting")).orElseThrow().substring(0, 7));
        assertEquals(
                Optional.of("Nobody called me back though they promised to do so within a day. Twice."),
                Excerpt.of("Nobody called me back though they promised to do so within a day. Twice.", List.of()));
    }

    @Test
    void charactersThatTurnTheTextAreLeftOut() {
        assertEquals(Optional.of("排队abc"), Excerpt.of("排队\u202eabc\u0007", List.of()));
    }
}
