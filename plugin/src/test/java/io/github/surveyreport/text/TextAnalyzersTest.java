package io.github.surveyreport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TextAnalyzersTest {
    private static final List<String> COMMENTS = List.of(
            "回复太慢了，等了半个小时都没人理。",
            "IP电话和IC卡INFO页面在T恤活动中TITLE显示错误",
            "圖書館的座位預約系統總是出錯",
            "人工客服太难找了，机器人答非所问👍",
            "The ISSUE with the INVOICE was never resolved");

    @Test
    void eightThreadsReadTheSame() throws Exception {
        TextAnalyzer analyzer = Vocabularies.analyzer(Vocabularies.words("人工客服"));
        List<Reading> expected = COMMENTS.stream().map(analyzer::read).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> work = () -> {
                boolean same = true;
                for (int i = 0; i < 200; i++) {
                    same &= expected.equals(
                            COMMENTS.stream().map(analyzer::read).toList());
                }
                return same;
            };
            List<Future<Boolean>> results = threads.invokeAll(java.util.Collections.nCopies(8, work));
            for (Future<Boolean> result : results) {
                assertTrue(result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void repeatedCommentIsSegmentedOnce() {
        AtomicInteger divided = new AtomicInteger();
        TextAnalyzer analyzer = new CommentAnalyzer(Vocabularies.NONE, clause -> {
            divided.incrementAndGet();
            return Jieba.instance().split(clause);
        });
        Reading first = analyzer.read(COMMENTS.get(0));
        int once = divided.get();
        assertEquals(first, analyzer.read(COMMENTS.get(0)));
        assertEquals(once, divided.get());
        assertTrue(once > 0);
    }

    /** The dictionary is loaded once per runtime, so each locale needs a runtime of its own. */
    @Test
    void turkishRuntimeReadsTheSameAndNothingIsPrintedWhileLoading() throws Exception {
        List<String> expected = lines(COMMENTS);
        assertEquals(expected, run("tr", "TR"));
        assertEquals(expected, run("zh", "CN"));
    }

    private static List<String> run(String language, String country) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Duser.language=" + language);
        command.add("-Duser.country=" + country);
        command.add("-cp");
        command.add(classPath());
        command.add(PrintReadings.class.getName());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        process.getInputStream().transferTo(output);
        assertEquals(0, process.waitFor());
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static List<String> lines(List<String> comments) {
        TextAnalyzer analyzer = Vocabularies.analyzer(Vocabularies.categories(Vocabularies.words("Info页面"), "TITLE"));
        return comments.stream().map(analyzer::read).map(Reading::toString).toList();
    }

    /** Started in a runtime with another locale. */
    static final class PrintReadings {
        private PrintReadings() {}

        public static void main(String[] arguments) {
            List<String> lines = lines(COMMENTS);
            byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
    }
}
