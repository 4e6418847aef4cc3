package io.github.surveyreport.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class MemoryTextsTest {
    @Test
    void saysWhatThereWasAndHowToGiveTwiceAsMuch() {
        assertEquals(
                "内存不足：Java 最多可用 1536 MiB。请在项目文件夹的 .mvn/jvm.config 中写一行 -Xmx3g（没有这个文件就新建），"
                        + "或设置环境变量 MAVEN_OPTS=-Xmx3g，然后重新运行；每 1 GB 数据文件约需 1 GB 内存。原有的内容没有改动。",
                MemoryTexts.of(Language.ZH_CN, 1536L << 20));
        assertTrue(MemoryTexts.of(Language.EN, 40L << 20).contains("MAVEN_OPTS=-Xmx1g"));
        assertTrue(MemoryTexts.of(Language.EN, 1100L << 20).contains("MAVEN_OPTS=-Xmx3g"));
    }

    @Test
    void knowsWhatAnotherThreadRanOutOf() {
        Throwable told = new CompletionException(new IllegalStateException(new OutOfMemoryError("Java heap space")));
        assertTrue(MemoryTexts.failure(Language.EN, told)
                .orElseThrow()
                .getMessage()
                .startsWith("Out of memory: "));
        assertTrue(MemoryTexts.failure(Language.EN, new OutOfMemoryError()).isPresent());
        assertTrue(MemoryTexts.failure(Language.EN, new IllegalStateException("a bug"))
                .isEmpty());
    }
}
