package io.github.surveyreport.proposal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a column taken apart.
 *
 * @param position 0-based
 * @param reference how a study names the column
 * @param code what the questionnaire calls the question, fit for an id; empty when nothing does
 * @param wording the question, without number and type
 * @param option what the second header row adds; empty without one
 */
record Heading(int position, String reference, String code, String wording, String option) {
    private static final Pattern NUMBERED = Pattern.compile("^(?:第|[Qq])?(\\d{1,3})(?:题)?[、.．:：)）]\\s*(.+)$");
    private static final Pattern CODED = Pattern.compile("^([A-Za-z][A-Za-z0-9_-]{0,23})[.:：、]\\s*(\\S.*)$");
    private static final Pattern CODE = Pattern.compile("^[A-Za-z][A-Za-z0-9_-]{0,31}$");
    private static final Pattern KIND = Pattern.compile(
            "\\s*[\\[【（(](?:单选题?|多选题?|填空题?|量表题?|矩阵\\S{0,6}题?|下拉题?|打分题?|评分题?|排序题?|必答题?|必填|选填|required|optional)[\\]】)）]");

    /** Names that spreadsheets and statistics programs give to columns without any. */
    private static final Pattern GENERIC = Pattern.compile(
            "^(?:(?:Column|Unnamed:|V|X|列|Field|F)\\s*\\d+|\\.{3}\\d+|_\\d+)$", Pattern.CASE_INSENSITIVE);

    /** @param rows the cells of the header rows, the question first */
    static Heading of(int position, String reference, List<String> rows) {
        String whole = rows.get(0);
        String option = String.join(" ", rows.subList(1, rows.size())).strip();
        String bare = KIND.matcher(whole).replaceAll("").strip();
        Matcher numbered = NUMBERED.matcher(bare);
        if (numbered.matches()) {
            return new Heading(position, reference, "q" + numbered.group(1), numbered.group(2), option);
        }
        Matcher coded = CODED.matcher(bare);
        if (coded.matches()) {
            return new Heading(position, reference, coded.group(1), coded.group(2), option);
        }
        return new Heading(position, reference, CODE.matcher(bare).matches() ? bare : "", bare, option);
    }

    /** Whether nobody named the column. */
    boolean nameless() {
        return wording.isEmpty() || GENERIC.matcher(wording).matches();
    }

    /** Question and option in one. */
    String full() {
        return option.isEmpty() ? wording : wording + " " + option;
    }

    Heading with(String newWording, String newOption) {
        return new Heading(position, reference, code, newWording, newOption);
    }
}
