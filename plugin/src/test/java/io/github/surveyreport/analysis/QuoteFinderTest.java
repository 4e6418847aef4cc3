package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.privacy.Masked;
import io.github.surveyreport.privacy.PersonalData;
import io.github.surveyreport.survey.KnownMetrics;
import io.github.surveyreport.survey.Response;
import io.github.surveyreport.text.CategoryWords;
import io.github.surveyreport.text.TextAnalyzer;
import io.github.surveyreport.text.TextAnalyzers;
import io.github.surveyreport.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {
    private static final TextAnalyzer ANALYZER = TextAnalyzers.create(
            new Vocabulary(Map.of(), List.of(), List.of(), List.of(CategoryWords.of(List.of("排队", "等待")))));
    private static final List<String> ALIKE = List.of(
            "热线排队时间太长，客服一直没有回复",
            "热线排队时间长，等待客服回复",
            "排队时间太长了，客服态度还可以",
            "热线等待时间太长，客服没有回复",
            "排队等待客服的时间实在太长",
            "热线客服排队，时间长，回复慢",
            "客服热线排队时间一直很长",
            "每次热线排队时间都太长，没有客服");

    @Test
    void nothingIsQuotedUnlessTheStudyAsks() {
        assertEquals(Quotes.NONE, quotes(study(0), ALIKE, 1));
    }

    @Test
    void fewerThanEightCustomersAreNotQuoted() {
        assertEquals(List.of(), quotes(study(3), ALIKE.subList(0, 7), 1).of("waiting"));
        assertFalse(quotes(study(3), ALIKE, 1).of("waiting").isEmpty());
    }

    @Test
    void customersWhoAreNotKnownAreNobody() {
        Tallies tallies = Tallies.empty(study(3));
        ALIKE.forEach(comment -> add(tallies, study(3), comment, 0));
        assertEquals(List.of(), quotes(study(3), tallies).of("waiting"));
    }

    @Test
    void studyMayAskForMoreCustomers() {
        StudyDraft draft = draft(3);
        draft.minimumCell = 9;
        assertEquals(List.of(), quotes(draft.study(), ALIKE, 1).of("waiting"));
    }

    @Test
    void quotesAreNeitherMoreThanAskedForNorAlike() {
        List<String> comments = new ArrayList<>(ALIKE);
        comments.addAll(ALIKE);
        List<String> quotes = quotes(study(2), comments, 1).of("waiting");
        assertTrue(!quotes.isEmpty() && quotes.size() <= 2, quotes::toString);
        assertEquals(quotes.size(), quotes.stream().distinct().count());
    }

    @Test
    void oneCustomerIsQuotedOnce() {
        List<String> comments = new ArrayList<>(ALIKE);
        Tallies tallies = Tallies.empty(study(10));
        comments.forEach(comment -> add(tallies, study(10), comment, 7));
        for (int i = 0; i < 8; i++) {
            add(tallies, study(10), i % 2 == 0 ? "排队客服时间长" : "热线回复等待长", 100 + i);
        }
        assertEquals(1, quotes(study(10), tallies).of("waiting").size());
    }

    @Test
    void commentOfWordsThatNobodyElseSaysIsNotQuoted() {
        List<String> comments = new ArrayList<>(ALIKE);
        String unique = "排队遇见邻居养蜂场老板闲聊蜂蜜收成";
        comments.add(unique);
        assertFalse(quotes(study(10), comments, 1).of("waiting").contains(unique));
    }

    @Test
    void personalDataIsAMarkInAQuote() {
        List<String> comments =
                ALIKE.stream().map(comment -> comment + "，13800138000").toList();
        List<String> quotes = quotes(study(3), comments, 1).of("waiting");
        assertFalse(quotes.isEmpty());
        quotes.forEach(quote -> {
            assertFalse(quote.contains("138"), quote);
            assertEquals(1, Masked.marks(quote), quote);
            assertTrue(quote.indexOf(PersonalData.MOBILE.mark()) > 0, quote);
        });
    }

    @Test
    void commentsWithoutPersonalDataGoFirst() {
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < ALIKE.size(); i++) {
            comments.add(ALIKE.get(i) + (i == 5 ? "" : "，13800138000"));
        }
        assertEquals(ALIKE.get(5), quotes(study(1), comments, 1).of("waiting").get(0));
    }

    @Test
    void unclassifiedCommentsAreQuotedAsExamples() {
        List<String> comments = ALIKE.stream()
                .map(comment -> comment.replace("排队", "接听").replace("等待", "接听"))
                .toList();
        Quotes quotes = quotes(study(2), comments, 1);
        assertEquals(List.of(), quotes.of("waiting"));
        assertFalse(quotes.unclassified().isEmpty());
    }

    @Test
    void orderAndPartsOfTheDataChangeNothing() {
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            comments.add(ALIKE.get(i % ALIKE.size()) + "，已经第" + i + "次" + (i % 3 == 0 ? "联系" : "投诉"));
        }
        Quotes expected = quotes(study(5), comments, 1);
        assertFalse(expected.of("waiting").isEmpty());
        for (int parts = 2; parts < 6; parts++) {
            assertEquals(expected, quotes(study(5), comments, parts));
        }
    }

    /** Customers go with their comments; the data is shuffled, counted in parts, and merged. */
    private static Quotes quotes(Study study, List<String> comments, int parts) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(parts));
        List<Tallies> tallies = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            tallies.add(Tallies.empty(study));
        }
        for (int i = 0; i < order.size(); i++) {
            add(tallies.get(i % parts), study, comments.get(order.get(i)), 1 + order.get(i));
        }
        return quotes(study, tallies.stream().reduce(Tallies::merge).orElseThrow());
    }

    private static void add(Tallies tallies, Study study, String comment, long customer) {
        Response response = new Data.Row(study, "w2")
                .customer(customer)
                .says("comment", comment)
                .response();
        tallies.add(response, new CommentReader(study, ANALYZER).read(response));
    }

    private static Quotes quotes(Study study, Tallies tallies) {
        Scope scope = new Scope(study, tallies, List.of(), new KnownMetrics().values());
        return new QuoteFinder(scope).quotes(new IssueFinder(scope).issues());
    }

    private static Study study(int quotes) {
        return draft(quotes).study();
    }

    private static StudyDraft draft(int quotes) {
        StudyDraft draft = new StudyDraft().waves("w1", "w2").comments("comment");
        draft.quotes = quotes;
        draft.minimumCell = 2;
        draft.minimumCustomers = 2;
        return draft.issue("waiting", Grade.HIGH);
    }
}
