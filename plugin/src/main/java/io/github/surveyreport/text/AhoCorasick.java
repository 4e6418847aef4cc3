package io.github.surveyreport.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Finds all occurrences of many phrases in one pass (Aho and Corasick, "Efficient string matching", 1975). The time
 * depends on the length of the text and the number of occurrences, not on the phrases.
 */
final class AhoCorasick {
    private static final int NONE = -1;

    private final List<String> phrases;
    private long[] keys = new long[64];
    private int[] targets = new int[64];
    private int used;
    private int[] failure = new int[16];
    private int[] phraseAt = new int[16];
    private int[] nextWithPhrase = new int[16];
    private int nodes = 1;

    /** @param phrases distinct and not empty */
    AhoCorasick(List<String> phrases) {
        this.phrases = List.copyOf(phrases);
        Arrays.fill(keys, NONE);
        Arrays.fill(phraseAt, NONE);
        List<List<Character>> children = new ArrayList<>(List.of(new ArrayList<>()));
        for (int phrase = 0; phrase < this.phrases.size(); phrase++) {
            insert(phrase, children);
        }
        link(children);
    }

    /** Told about each occurrence, in order of its end and then of decreasing length. */
    interface Listener {
        void found(int phrase, int start, int end);
    }

    void scan(String text, Listener listener) {
        int node = 0;
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            node = step(node, characters[i]);
            for (int n = phraseAt[node] >= 0 ? node : nextWithPhrase[node]; n > 0; n = nextWithPhrase[n]) {
                int phrase = phraseAt[n];
                listener.found(phrase, i + 1 - phrases.get(phrase).length(), i + 1);
            }
        }
    }

    boolean occursIn(String text) {
        int node = 0;
        for (int i = 0; i < text.length(); i++) {
            node = step(node, text.charAt(i));
            if (phraseAt[node] >= 0 || nextWithPhrase[node] > 0) {
                return true;
            }
        }
        return false;
    }

    private int step(int from, char c) {
        int node = from;
        while (true) {
            int child = child(node, c);
            if (child != NONE) {
                return child;
            }
            if (node == 0) {
                return 0;
            }
            node = failure[node];
        }
    }

    private void insert(int phrase, List<List<Character>> children) {
        int node = 0;
        for (char c : phrases.get(phrase).toCharArray()) {
            int child = child(node, c);
            if (child == NONE) {
                child = addNode();
                put(node, c, child);
                children.get(node).add(c);
                children.add(new ArrayList<>());
            }
            node = child;
        }
        phraseAt[node] = phrase;
    }

    private int addNode() {
        if (nodes == failure.length) {
            failure = Arrays.copyOf(failure, 2 * nodes);
            nextWithPhrase = Arrays.copyOf(nextWithPhrase, 2 * nodes);
            phraseAt = Arrays.copyOf(phraseAt, 2 * nodes);
            Arrays.fill(phraseAt, nodes, 2 * nodes, NONE);
        }
        return nodes++;
    }

    /** Breadth first: the failure of a node is the longest other node that its path ends with. */
    private void link(List<List<Character>> children) {
        Queue<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (char c : children.get(node)) {
                int child = child(node, c);
                failure[child] = node == 0 ? 0 : step(failure[node], c);
                nextWithPhrase[child] = phraseAt[failure[child]] >= 0 ? failure[child] : nextWithPhrase[failure[child]];
                queue.add(child);
            }
        }
    }

    private int child(int node, char c) {
        long key = (long) node << 16 | c;
        for (int slot = slot(key); keys[slot] != NONE; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return NONE;
    }

    private void put(int node, char c, int child) {
        if (2 * ++used > keys.length) {
            grow();
        }
        store((long) node << 16 | c, child);
    }

    private void store(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != NONE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[2 * oldKeys.length];
        targets = new int[2 * oldKeys.length];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                store(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (keys.length - 1);
    }
}
