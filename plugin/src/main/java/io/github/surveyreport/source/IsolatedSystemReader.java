package io.github.surveyreport.source;

import java.nio.file.Path;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit away from the configuration of the machine and of the user, so that a run depends on the repository alone
 * and leaves no trace in the home folder.
 */
final class IsolatedSystemReader extends SystemReader.Delegate {
    private final FileBasedConfig nothing = new Nothing();

    private IsolatedSystemReader(SystemReader platform) {
        super(platform);
    }

    /** From now on, for all of JGit in this class loader. */
    static void install() {
        if (!(SystemReader.getInstance() instanceof IsolatedSystemReader)) {
            SystemReader.setInstance(new IsolatedSystemReader(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return nothing;
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return nothing;
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return nothing;
    }

    @Override
    public StoredConfig getUserConfig() {
        return nothing;
    }

    @Override
    public StoredConfig getSystemConfig() {
        return nothing;
    }

    @Override
    public StoredConfig getJGitConfig() {
        return nothing;
    }

    @Override
    public Path getXdgConfigDirectory(FS fs) {
        return null;
    }

    @Override
    public Path getXdgCacheDirectory(FS fs) {
        return null;
    }

    @Override
    public String getenv(String variable) {
        return variable.startsWith("GIT_") || variable.startsWith("XDG_") ? null : super.getenv(variable);
    }

    /**
     * An empty configuration, but for the resolution of file times: without an answer JGit measures it by writing files
     * into the repository. One second is safe everywhere; it only makes JGit compare contents more often.
     */
    private static final class Nothing extends FileBasedConfig {
        Nothing() {
            super(null, null, FS.DETECTED);
        }

        @Override
        public String getString(String section, String subsection, String name) {
            return ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section) ? "1 s" : null;
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
