package io.github.surveyreport.cache;

import java.util.Locale;

/**
 * What an entry was computed from. Everything that its content depends on is in one of the parts.
 *
 * @param path of the file in the project, or of the first of several
 * @param blob the id Git gives the file's content, or a fingerprint of those of several
 * @param configuration fingerprint of the settings that it depends on
 * @param others fingerprint of what other files decide about it
 * @param secret known only to who has the content: the entry is sealed with it; no part of the entry's name
 */
public record Key(Kind kind, String path, String blob, String configuration, String others, String secret) {
    static final String SUFFIX = ".tally";
    private static final int NAMED = 12;
    private static final int DIGITS = 40;

    /** What an entry holds. */
    public enum Kind {
        /** What the first reading of a file found. */
        FIRST,
        /** The rows of a file that may be somebody's second answer. */
        CANDIDATES,
        /** The rows of a wave that give way to others. */
        REPEATS,
        /** How often values of open questions and groupings occur in a file. */
        VALUES,
        /** What the second reading of a file counted. */
        TALLY,
        /** What the entries of the feedback register say. */
        REGISTER
    }

    /** The beginning of the names of all entries of the same kind and file. */
    String sameFile() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + shortened(path) + "-";
    }

    /** The beginning of the names of those that also have the same content. */
    String sameContent() {
        return sameFile() + shortened(blob) + "-";
    }

    /** The beginning of the names of those that also have the same settings. */
    String sameConfiguration() {
        return sameContent() + shortened(configuration) + "-";
    }

    /** The file name of the entry. */
    String name() {
        return sameConfiguration() + digest().substring(0, DIGITS) + SUFFIX;
    }

    /** All parts together, 64 hex digits. */
    String digest() {
        return Fingerprint.of(kind, path, blob, configuration, others);
    }

    /** The same entry as one build of the plugin writes it. */
    Key of(String build) {
        return new Key(kind, path, blob, Fingerprint.of(configuration, build), others, secret);
    }

    private static String shortened(String text) {
        return Fingerprint.of(text).substring(0, NAMED);
    }
}
