package io.github.surveyreport.privacy;

import java.util.List;
import java.util.Locale;

/** Finds postal addresses: a road or a building with its number, and what stands around it. */
final class Places {
    private static final String ROAD_ENDS = "路街道巷弄里村庄苑区园城厦楼府湾桥";
    private static final List<String> NUMBER_UNITS =
            List.of("号楼", "号院", "号", "弄", "栋", "幢", "座", "单元", "室", "层", "楼", "户", "门", "排", "组", "队");
    private static final List<String> BUILDINGS = List.of("号楼", "号院", "弄", "栋", "幢", "座", "单元");
    private static final String AFTER_ROAD = "号弄栋幢座院";
    private static final String NUMERALS = "零一二三四五六七八九十百甲乙丙丁";
    private static final List<String> BEGINS = List.of(
            "地址", "住在", "家住", "送到", "寄到", "寄往", "发到", "搬到", "位于", "地址是", "送货到", "在", "到", "住", "是", "去", "从", "我家",
            "往");
    private static final List<String> NOT_HOUSES = List.of("线", "客服", "窗口", "柜台", "店员", "话务", "坐席", "员工");
    private static final List<String> STREETS = List.of(
            "street",
            "st",
            "road",
            "rd",
            "avenue",
            "ave",
            "lane",
            "ln",
            "drive",
            "dr",
            "boulevard",
            "blvd",
            "court",
            "close");
    private static final int FARTHEST = 24;
    private static final int MOST_PARTS = 8;
    private static final int MOST_STREET_WORDS = 3;

    private final Scan scan;

    private Places(Scan scan) {
        this.scan = scan;
    }

    static void find(Scan scan) {
        Places places = new Places(scan);
        int i = 0;
        while (i < scan.length()) {
            int end = places.numberEnd(i);
            if (end > i) {
                places.chinese(i, end);
                places.english(i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    /** The end of a number in digits or in Chinese, with parts joined by hyphens. */
    private int numberEnd(int from) {
        int to = from;
        while (scan.isDigit(to)
                || scan.at(to) != 0 && NUMERALS.indexOf(scan.at(to)) >= 0
                || to > from && scan.at(to) == '-' && scan.isDigit(to + 1)) {
            to++;
        }
        return to;
    }

    private void chinese(int number, int end) {
        int to = units(end);
        if (to == end) {
            return;
        }
        boolean road = ROAD_ENDS.indexOf(scan.at(number - 1)) >= 0
                && scan.isChinese(number - 2)
                && AFTER_ROAD.indexOf(scan.at(end)) >= 0
                && number > 1;
        if ((road || isHouse(number)) && NOT_HOUSES.stream().noneMatch(word -> scan.starts(word, to))) {
            int last = rest(to);
            scan.claim(begin(number), last, PersonalData.ADDRESS);
        }
    }

    private int units(int at) {
        for (String unit : NUMBER_UNITS) {
            if (scan.starts(unit, at)) {
                return at + unit.length();
            }
        }
        return at;
    }

    /** Whether two numbers with units follow each other from there on, one of a building: {@code 3栋501}. */
    private boolean isHouse(int number) {
        int parts = 0;
        boolean building = false;
        int at = number;
        while (true) {
            int end = numberEnd(at);
            int next = units(end);
            if (end == at || next == end || parts == MOST_PARTS) {
                boolean room = building && end - at >= 3 && !scan.isAmount(at, end);
                return building && parts + (room ? 1 : 0) > 1;
            }
            building |= BUILDINGS.contains(scan.text(end, next));
            parts++;
            at = next;
        }
    }

    /** Further parts: {@code 3栋2单元501}, with a name of a house between them too. */
    private int rest(int from) {
        int to = from;
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            int named = to;
            while (named - to < 8 && scan.isChinese(named) && numberEnd(named) == named) {
                named++;
            }
            boolean place = named > to && ROAD_ENDS.indexOf(scan.at(named - 1)) >= 0;
            int start = place ? named : to;
            int end = numberEnd(start);
            int next = units(end);
            boolean room = end - start >= 3 && start == to;
            if (end == start || next == end && !room) {
                return to;
            }
            to = next;
        }
        return to;
    }

    /** Back to where the address begins: a blank, punctuation, or a word that leads to it. */
    private int begin(int number) {
        int from = number;
        while (number - from < FARTHEST
                && (scan.isChinese(from - 1) || scan.isDigit(from - 1))
                && scan.isFree(from - 1, from)) {
            for (String word : BEGINS) {
                if (from < number && scan.starts(word, from - word.length())) {
                    return from;
                }
            }
            from--;
        }
        return from;
    }

    private void english(int number, int end) {
        if (!scan.isDigit(number) || scan.isWord(number - 1) || scan.at(end) != ' ') {
            return;
        }
        int at = end + 1;
        for (int words = 0; words <= MOST_STREET_WORDS && scan.isLetter(at); words++) {
            int to = at;
            while (scan.isLetter(to)) {
                to++;
            }
            String word = scan.text(at, to).toLowerCase(Locale.ROOT);
            if (words > 0 && STREETS.contains(word)) {
                scan.claim(number, to, PersonalData.ADDRESS);
                return;
            }
            if (!Character.isUpperCase(scan.at(at)) || scan.at(to) != ' ') {
                return;
            }
            at = to + 1;
        }
    }
}
