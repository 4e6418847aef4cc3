package io.github.surveyreport.source;

import java.util.List;

/**
 * A pattern over paths: {@code *} any characters within a name, {@code ?} one character, a name {@code **} any number of
 * folders. All other characters stand for themselves. Written out by hand rather than as a regular expression: no
 * pattern takes more than polynomial time.
 */
final class Glob {
    private static final String FOLDERS = "**";

    private final List<String> pattern;

    Glob(List<String> names) {
        this.pattern = names;
    }

    boolean matches(List<String> path) {
        return reachable(path)[pattern.size()];
    }

    /** Whether a path below this folder could match. */
    boolean reaches(List<String> folder) {
        boolean[] states = reachable(folder);
        for (int state = 0; state < pattern.size(); state++) {
            if (states[state]) {
                return true;
            }
        }
        return false;
    }

    /** Which numbers of leading pattern names can account for the whole path. */
    private boolean[] reachable(List<String> path) {
        boolean[] states = new boolean[pattern.size() + 1];
        states[0] = true;
        skipFolders(states);
        for (String name : path) {
            boolean[] next = new boolean[states.length];
            for (int i = 0; i < pattern.size(); i++) {
                if (states[i] && pattern.get(i).equals(FOLDERS)) {
                    next[i] = true;
                    next[i + 1] |= i + 1 == pattern.size();
                } else if (states[i] && matches(pattern.get(i), name)) {
                    next[i + 1] = true;
                }
            }
            skipFolders(next);
            states = next;
        }
        return states;
    }

    /** {@code **} may stand for no folder, except at the end, where a file must follow. */
    private void skipFolders(boolean[] states) {
        for (int i = 0; i + 1 < pattern.size(); i++) {
            states[i + 1] |= states[i] && pattern.get(i).equals(FOLDERS);
        }
    }

    private static boolean matches(String pattern, String name) {
        int[] wanted = pattern.codePoints().toArray();
        int[] given = name.codePoints().toArray();
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < given.length) {
            if (p < wanted.length && wanted[p] == '*') {
                star = p++;
                resume = n;
            } else if (p < wanted.length && (wanted[p] == '?' || wanted[p] == given[n])) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < wanted.length && wanted[p] == '*') {
            p++;
        }
        return p == wanted.length;
    }
}
