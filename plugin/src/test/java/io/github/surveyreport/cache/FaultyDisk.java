package io.github.surveyreport.cache;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The real file system, whose n-th operation fails, or all from the n-th on, as for a process that is killed. Operations are
 * those that read or change files and folders, every write to an open file among them; a write that fails leaves half of what
 * was to be written.
 */
public final class FaultyDisk extends FileSystemProvider {
    private final FileSystemProvider real = FileSystems.getDefault().provider();
    private final FileSystem system = new Disk();
    private final int failing;
    private final boolean dies;
    private int operations;

    /**
     * @param failing number of the operation that fails, from 1; 0 for none
     * @param dies whether all later ones fail too
     */
    public FaultyDisk(int failing, boolean dies) {
        this.failing = failing;
        this.dies = dies;
    }

    /** The same place on this disk. */
    public Path at(Path path) {
        return new Place(path);
    }

    /** How many operations there have been. */
    public synchronized int operations() {
        return operations;
    }

    private synchronized boolean fails() {
        operations++;
        return operations == failing || dies && failing > 0 && operations > failing;
    }

    private Path operate(Path path) throws IOException {
        if (fails()) {
            throw new IOException("disk failure " + failing);
        }
        return real(path);
    }

    private static Path real(Path path) {
        return path instanceof Place place ? place.path : path;
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return new Channel(real.newByteChannel(operate(path), options, attributes));
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return real.newFileChannel(operate(path), options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> paths = real.newDirectoryStream(operate(folder), path -> true)) {
            for (Path path : paths) {
                if (filter.accept(at(path))) {
                    found.add(at(path));
                }
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return found.iterator();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        real.createDirectory(operate(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        real.delete(operate(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        real.copy(operate(from), real(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        real.move(operate(from), real(to), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(operate(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(operate(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(operate(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(operate(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(operate(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(operate(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        real.setAttribute(operate(path), attribute, value, options);
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    /** A file that is open. */
    private final class Channel implements SeekableByteChannel {
        private final SeekableByteChannel open;

        Channel(SeekableByteChannel open) {
            this.open = open;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return open.read(target);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            if (fails()) {
                open.write(source.slice(source.position(), source.remaining() / 2));
                throw new IOException("disk full " + failing);
            }
            return open.write(source);
        }

        @Override
        public long position() throws IOException {
            return open.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            open.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return open.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            open.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return open.isOpen();
        }

        @Override
        public void close() throws IOException {
            open.close();
        }
    }

    private final class Disk extends FileSystem {
        private final FileSystem below = FileSystems.getDefault();

        @Override
        public FileSystemProvider provider() {
            return FaultyDisk.this;
        }

        @Override
        public void close() {}

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return below.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return below.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return below.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return below.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return at(below.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            return below.getPathMatcher(pattern);
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return below.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }

    private final class Place implements Path {
        private final Path path;

        Place(Path path) {
            this.path = path;
        }

        private Path place(Path of) {
            return of == null ? null : new Place(of);
        }

        @Override
        public FileSystem getFileSystem() {
            return system;
        }

        /** For processes, which see the real file system. */
        @Override
        public File toFile() {
            return path.toFile();
        }

        @Override
        public boolean isAbsolute() {
            return path.isAbsolute();
        }

        @Override
        public Path getRoot() {
            return place(path.getRoot());
        }

        @Override
        public Path getFileName() {
            return place(path.getFileName());
        }

        @Override
        public Path getParent() {
            return place(path.getParent());
        }

        @Override
        public int getNameCount() {
            return path.getNameCount();
        }

        @Override
        public Path getName(int index) {
            return place(path.getName(index));
        }

        @Override
        public Path subpath(int from, int to) {
            return place(path.subpath(from, to));
        }

        @Override
        public boolean startsWith(Path other) {
            return path.startsWith(real(other));
        }

        @Override
        public boolean endsWith(Path other) {
            return path.endsWith(real(other));
        }

        @Override
        public Path normalize() {
            return place(path.normalize());
        }

        @Override
        public Path resolve(Path other) {
            return place(path.resolve(real(other)));
        }

        @Override
        public Path relativize(Path other) {
            return place(path.relativize(real(other)));
        }

        @Override
        public URI toUri() {
            return path.toUri();
        }

        @Override
        public Path toAbsolutePath() {
            return place(path.toAbsolutePath());
        }

        @Override
        public Path toRealPath(LinkOption... options) throws IOException {
            return place(operate(this).toRealPath(options));
        }

        @Override
        public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int compareTo(Path other) {
            return path.compareTo(real(other));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && path.equals(place.path);
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }
}
