package io.github.surveyreport.privacy;

import java.util.Locale;

/** Finds addresses of the network: mail, web, IP, hardware; and the names of accounts behind an @. */
final class Addresses {
    private static final String IN_LOCAL_PART = "._%+-";
    private static final String ENDS_URL = ",;\"'<>()[]{}|\\^`。、!";
    private static final int LONGEST_HOST = 255;
    private static final int LONGEST_COLONS = 45;
    private static final int LEAST_HANDLE = 3;
    private static final int LEAST_TOP_DOMAIN = 2;

    private final Scan scan;

    private Addresses(Scan scan) {
        this.scan = scan;
    }

    static void find(Scan scan) {
        Addresses addresses = new Addresses(scan);
        for (int i = 0; i < scan.length(); i++) {
            switch (scan.at(i)) {
                case '@' -> addresses.mail(i);
                case '/' -> addresses.web(i);
                case ':' -> addresses.colons(i);
                case '.' -> addresses.dots(i);
                default -> {}
            }
        }
    }

    private void mail(int at) {
        int from = at;
        while (scan.isWord(from - 1) || from > 0 && IN_LOCAL_PART.indexOf(scan.at(from - 1)) >= 0) {
            from--;
        }
        int to = domainEnd(at + 1);
        if (from < at && hasTopDomain(at + 1, to)) {
            scan.claim(from, to, PersonalData.EMAIL);
        } else if (from == at) {
            handle(at);
        }
    }

    private void handle(int at) {
        int to = at + 1;
        boolean letters = false;
        while (scan.isWord(to) || scan.at(to) == '_') {
            letters |= scan.isLetter(to);
            to++;
        }
        if (letters && to - at > LEAST_HANDLE) {
            scan.claim(at, to, PersonalData.ACCOUNT);
        }
    }

    private int domainEnd(int from) {
        int to = from;
        while (scan.isWord(to) || (scan.at(to) == '.' || scan.at(to) == '-') && scan.isWord(to + 1)) {
            to++;
        }
        return to;
    }

    private boolean hasTopDomain(int from, int to) {
        int letters = to;
        while (letters > from && scan.isLetter(letters - 1)) {
            letters--;
        }
        return to - letters >= LEAST_TOP_DOMAIN && letters - 1 > from && scan.at(letters - 1) == '.';
    }

    /** A slash behind the name of a host; the home page alone is left. */
    private void web(int slash) {
        int host = slash;
        while (host > 0
                && slash - host < LONGEST_HOST
                && (scan.isWord(host - 1) || ".-:".indexOf(scan.at(host - 1)) >= 0)) {
            host--;
        }
        int portless = host;
        while (portless < slash && scan.at(portless) != ':') {
            portless++;
        }
        if (!hasTopDomain(host, portless) || !scan.isFree(host, slash)) {
            return;
        }
        int to = slash + 1;
        while (scan.at(to) > ' ' && scan.at(to) < 0x7f && ENDS_URL.indexOf(scan.at(to)) < 0) {
            to++;
        }
        if (to > slash + 1) {
            scan.claim(scheme(host), to, PersonalData.URL);
        }
    }

    private int scheme(int host) {
        for (String scheme : new String[] {"https://", "http://"}) {
            int from = host - scheme.length();
            if (from >= 0 && scan.text(from, host).toLowerCase(Locale.ROOT).equals(scheme)) {
                return from;
            }
        }
        return host;
    }

    /** IPv6 and hardware addresses, seen from their first colon. */
    private void colons(int colon) {
        int from = colon;
        while (isHex(from - 1) && colon - from < LONGEST_COLONS) {
            from--;
        }
        int to = from;
        int colons = 0;
        boolean pairs = true;
        boolean gap = false;
        while (to - from <= LONGEST_COLONS && (isHex(to) || scan.at(to) == ':')) {
            boolean here = scan.at(to) == ':';
            gap |= here && scan.at(to + 1) == ':';
            pairs &= here == ((to - from) % 3 == 2);
            colons += here ? 1 : 0;
            to++;
        }
        boolean hardware = pairs && colons == 5 && to - from == 17;
        boolean six = colons == 7 && !gap || gap && colons >= 3 && colons < 8;
        if ((hardware || six) && !scan.isWord(from - 1) && !scan.isWord(to) && scan.at(from - 1) != ':') {
            scan.claim(from, to, PersonalData.NETWORK);
        }
    }

    /** IPv4, seen from its first full stop; a version of four numbers is none. */
    private void dots(int dot) {
        int from = dot;
        while (scan.isDigit(from - 1) && dot - from < 4) {
            from--;
        }
        int to = from;
        int parts = 0;
        while (parts < 4 && scan.isDigit(to)) {
            int start = to;
            int value = 0;
            while (scan.isDigit(to) && to - start < 4) {
                value = value * 10 + scan.at(to++) - '0';
            }
            if (value > 255 || to - start > 3) {
                return;
            }
            parts++;
            to += parts < 4 && scan.at(to) == '.' ? 1 : 0;
        }
        boolean ends = !scan.isWord(to) && !(scan.at(to) == '.' && scan.isDigit(to + 1));
        if (parts == 4 && ends && scan.at(from - 1) != '.' && !isVersion(from)) {
            scan.claim(from, to, PersonalData.NETWORK);
        }
    }

    private boolean isVersion(int from) {
        int before = from;
        while (scan.at(before - 1) == ' ' || scan.at(before - 1) == ':') {
            before--;
        }
        return scan.isLetter(before - 1) && !scan.starts("IP", before - 2) && !scan.starts("ip", before - 2)
                || scan.starts("版本", before - 2)
                || scan.starts("版本号", before - 3);
    }

    private boolean isHex(int i) {
        char c = (char) (scan.at(i) | 0x20);
        return scan.isDigit(i) || scan.isLetter(i) && c <= 'f';
    }
}
