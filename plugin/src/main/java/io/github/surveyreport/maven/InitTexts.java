package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.proposal.Proposal;
import io.github.surveyreport.run.InitStudy.Made;
import java.util.ArrayList;
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

    /** Every guess that was made, where it stands; nothing for the sample, which has none. */
    static List<String> told(Language language, Made made) {
        List<String> told = new ArrayList<>();
        if (made.proposal().isPresent()) {
            Proposal proposal = made.proposal().get();
            List<String> remarks = proposal.remarks(language);
            told.add(
                    language == Language.ZH_CN
                            ? "读取了 " + proposal.rows() + " 行、" + proposal.columns() + " 列，得到 " + proposal.questions()
                                    + " 道题。以下 " + remarks.size() + " 项是推断，请逐项核对："
                            : "Read " + proposal.rows() + " rows of " + proposal.columns() + " columns: "
                                    + proposal.questions() + " questions. " + remarks.size()
                                    + " guesses were made; check each:");
            remarks.forEach(remark -> told.add("  " + remark));
        }
        return told;
    }

    /** How it goes on: with the POM that was written, or, beside another POM, by the full name of the goal. */
    static String next(Language language, Made made, String version) {
        String command = made.made().contains("pom.xml")
                ? "mvn package"
                : "mvn io.github.surveyreport:survey-report-maven-plugin:" + version + ":generate";
        int files = made.made().size();
        if (made.proposal().isPresent()) {
            return language == Language.ZH_CN
                    ? "已写好调查设置（" + files + " 个文件），现在就能生成报告。下一步：" + command
                    : "A study of your export is ready (" + files + " files) and gives a report as it is. Next: "
                            + command;
        }
        return language == Language.ZH_CN
                ? "已写好一份可以直接运行的调查（" + files + " 个文件，数据为模拟）。下一步：" + command
                : "A study that works is ready (" + files + " files, simulated data). Next: " + command;
    }

    static String refused(Language language, List<Problem> problems) {
        long files = problems.stream()
                .filter(problem -> problem.code().equals("init.exists"))
                .count();
        if (files < problems.size()) {
            return language == Language.ZH_CN ? "没有写入任何文件：导出文件无法读取" : "nothing was written: the export cannot be read";
        }
        return language == Language.ZH_CN
                ? "没有写入任何文件：这里已有 " + files + " 个同名文件"
                : "nothing was written: " + files + (files == 1 ? " file is" : " files are") + " there already";
    }
}
