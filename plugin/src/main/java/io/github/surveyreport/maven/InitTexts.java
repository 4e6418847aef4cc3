package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.run.InitStudy.Made;
import java.util.List;
import java.util.stream.Stream;

/** What {@code init} says. */
final class InitTexts {
    private InitTexts() {}

    static List<String> files(Language language, Made made) {
        boolean chinese = language == Language.ZH_CN;
        return Stream.concat(
                        made.made().stream().map(path -> (chinese ? "新建：" : "written: ") + path),
                        made.kept().stream().map(path -> (chinese ? "已有，保持不变：" : "kept as it was: ") + path))
                .toList();
    }

    /** How it goes on: with the POM that was written, or, beside another POM, by the full name of the goal. */
    static String next(Language language, Made made, String version) {
        String command = made.made().contains("pom.xml")
                ? "mvn package"
                : "mvn io.github.surveyreport:survey-report-maven-plugin:" + version + ":generate";
        return language == Language.ZH_CN
                ? "已写好一份可以直接运行的调查（" + made.made().size() + " 个文件，数据为模拟）。下一步：" + command
                : "A study that works is ready (" + made.made().size() + " files, simulated data). Next: " + command;
    }

    static String refused(Language language, int files) {
        return language == Language.ZH_CN
                ? "没有写入任何文件：这里已有 " + files + " 个同名文件"
                : "nothing was written: " + files + (files == 1 ? " file is" : " files are") + " there already";
    }
}
