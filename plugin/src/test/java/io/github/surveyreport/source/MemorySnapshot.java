package io.github.surveyreport.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A project folder that exists in memory only. */
public final class MemorySnapshot implements Snapshot {
    private final TreeMap<String, SourceFile> files = new TreeMap<>();

    private MemorySnapshot(Map<String, byte[]> contents) {
        contents.forEach((path, content) -> files.put(path, new MemoryFile(path, content.clone())));
    }

    /** Path → text, stored as UTF-8. */
    public static MemorySnapshot of(Map<String, String> texts) {
        Map<String, byte[]> contents = new TreeMap<>();
        texts.forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new MemorySnapshot(contents);
    }

    /** Path → bytes. */
    public static MemorySnapshot ofBytes(Map<String, byte[]> contents) {
        return new MemorySnapshot(contents);
    }

    @Override
    public Origin origin() {
        return Origin.folder();
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public List<SourceFile> matching(String glob) {
        Pattern pattern = Pattern.compile(regex(glob));
        return files.values().stream()
                .filter(file -> pattern.matcher(file.path()).matches())
                .toList();
    }

    @Override
    public void close() {}

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    private record MemoryFile(String path, byte[] content) implements SourceFile {
        @Override
        public long size() {
            return content.length;
        }

        @Override
        public String blobId() {
            try {
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                sha1.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
                return HexFormat.of().formatHex(sha1.digest(content));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }
}
