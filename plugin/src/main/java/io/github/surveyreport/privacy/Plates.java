package io.github.surveyreport.privacy;

/** Finds plates of vehicles, and passports and permits by their form. */
final class Plates {
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使";
    private static final String LAST = "学警港澳挂领";
    private static final int LEAST = 5;
    private static final int MOST = 6;

    private Plates() {}

    static void find(Scan scan) {
        for (int i = 0; i < scan.length(); i++) {
            if (PROVINCES.indexOf(scan.at(i)) >= 0) {
                plate(scan, i);
            } else if ((scan.isLetter(i)) && !scan.isWord(i - 1)) {
                document(scan, i);
            }
        }
    }

    private static void plate(Scan scan, int province) {
        if (!inPlate(scan, province + 1) || scan.isDigit(province + 1)) {
            return;
        }
        int from = province + 2;
        while ("·-. •".indexOf(scan.at(from)) >= 0 && scan.at(from) != 0 && from < province + 4) {
            from++;
        }
        int to = from;
        int digits = 0;
        while (inPlate(scan, to)) {
            digits += scan.isDigit(to) ? 1 : 0;
            to++;
        }
        to += LAST.indexOf(scan.at(to)) >= 0 && to - from == LEAST - 1 ? 1 : 0;
        if (to - from >= LEAST && to - from <= MOST && digits >= 2 && !scan.isWord(to)) {
            scan.claim(province, to, PersonalData.PLATE);
        }
    }

    /** Plates have no I and no O. */
    private static boolean inPlate(Scan scan, int i) {
        char c = (char) (scan.at(i) | 0x20);
        return scan.isDigit(i) || scan.isLetter(i) && c != 'i' && c != 'o';
    }

    /** Passports of the People's Republic; permits for Hong Kong, Macau and Taiwan. */
    private static void document(Scan scan, int from) {
        int to = from + 1;
        while (scan.isWord(to)) {
            to++;
        }
        boolean second = scan.isLetter(from + 1);
        for (int i = from + (second ? 2 : 1); i < to; i++) {
            if (!scan.isDigit(i)) {
                return;
            }
        }
        char first = Character.toUpperCase(scan.at(from));
        boolean passport = to - from == 9 && (second ? first == 'E' : "EGDSP".indexOf(first) >= 0);
        boolean permit = !second && "HMCW".indexOf(first) >= 0 && (to - from == 9 || to - from == 11);
        if (passport || permit) {
            scan.claim(from, to, PersonalData.DOCUMENT);
        }
    }
}
