package io.github.surveyreport.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expected words are those of jieba-analysis itself. */
class JiebaTest {
    private static final JiebaSegmenter LIBRARY = new JiebaSegmenter();

    private final Random random = new Random(20_260_101);

    @Test
    void givesTheWordsOfTheLibraryForRunsOfDictionaryWords() {
        List<String> words = new String(JiebaDictionary.resource("/dict.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(word -> word.chars().allMatch(c -> Characters.isChinese((char) c)))
                .toList();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder clause = new StringBuilder();
            for (int k = random.nextInt(6); k >= 0; k--) {
                clause.append(words.get(random.nextInt(words.size())));
                if (random.nextInt(3) == 0) {
                    clause.append("的了很不我是在有太就".charAt(random.nextInt(10)));
                }
            }
            assertSameAsLibrary(clause.toString());
        }
    }

    @Test
    void givesTheWordsOfTheLibraryForArbitraryCharacters() {
        for (int i = 0; i < 20_000; i++) {
            int kinds = i % 2 == 0 ? '\u9fa5' - '\u4e00' + 1 : 2_000;
            StringBuilder clause = new StringBuilder();
            for (int k = random.nextInt(20); k >= 0; k--) {
                clause.append((char) ('\u4e00' + random.nextInt(kinds)));
            }
            assertSameAsLibrary(clause.toString());
        }
    }

    @Test
    void givesTheWordsOfTheLibraryForComments() {
        assertSameAsLibrary("客服响应很慢等了半个小时才有人接听");
        assertSameAsLibrary("维修进度但是值班经理退款迟迟不到账");
        assertSameAsLibrary("小明硕士毕业于中国科学院计算所后在日本京都大学深造");
    }

    private static void assertSameAsLibrary(String clause) {
        String[] expected = LIBRARY.process(clause, SegMode.SEARCH).stream()
                .map(token -> token.word)
                .toArray(String[]::new);
        assertArrayEquals(expected, Jieba.instance().split(clause), clause);
    }
}
