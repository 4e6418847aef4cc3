// Every command of the tutorial, in both languages, in a folder of its own, with the Maven and the repositories of this build.
File root = new File(basedir, '../../../..').canonicalFile
File maven = new File(System.getProperty('maven.home'), 'bin/mvn')
File settings = new File(basedir, 'settings.xml')
settings.setText(
    new File(root, 'plugin/src/it/settings.xml').getText('UTF-8')
        .replace('@localRepositoryUrl@', new File(outerRepository).toURI().toString()), 'UTF-8')
File tools = new File(basedir, 'tools')
tools.mkdirs()
File wrapper = new File(tools, 'mvn')
wrapper.setText(
    "#!/bin/sh\nexec '${maven}' -B -s '${settings}' -Dmaven.repo.local='${localRepositoryPath}' \"\$@\"\n", 'UTF-8')
wrapper.setExecutable(true)

def environment = System.getenv().findAll { !it.key.startsWith('GIT_') && !(it.key in ['CI', 'GITHUB_ACTIONS', 'GITLAB_CI']) }
environment += [
    PATH: tools.path + File.pathSeparator + System.getenv('PATH'),
    GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.invalid',
    GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.invalid']

def run = { String document, String first, String second ->
    File folder = new File(basedir, document)
    folder.mkdirs()
    File waves = new File(folder, 'survey-report-maven-plugin/docs/tutorial')
    waves.mkdirs()
    new File(root, 'docs/tutorial').listFiles().each { new File(waves, it.name).bytes = it.bytes }
    String text = new File(root, "docs/${document}").getText('UTF-8')
    String commands = (text =~ /(?s)\n```sh\n(.*?)```/).collect { it[1] }.join('')
    assert commands.count('mvn ') >= 7
    File script = new File(folder, 'commands.sh')
    script.setText('set -eux\n' + commands, 'UTF-8')
    def builder = new ProcessBuilder('bash', script.path).directory(folder).redirectErrorStream(true)
    builder.environment().clear()
    builder.environment().putAll(environment)
    def process = builder.start()
    String log = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0 : log

    File study = new File(folder, 'service-report')
    String diff = new File(study, 'target/survey-report/diff/diff.md').getText('UTF-8')
    assert diff.contains(second) : diff
    assert new File(study, 'target/survey-report/site/actions.html').isFile()
    assert new File(study, 'target/survey-report/report.json').getText('UTF-8').contains('2026Q2')
    // Rolled back: the first report is the latest again, and the second is gone from the branch.
    File published = new File(folder, 'published')
    String latest = new File(published, 'latest/index.html').getText('UTF-8')
    assert latest.contains(first)
    assert !latest.contains(second)
    assert new File(published, 'c').list().length == 1

    // docs/ci/server/report.sh on a clone of the same remote: the first run publishes, the second finds nothing to do.
    File web = new File(folder, 'web')
    def serve = {
        String commandLine = "git clone -q service-report.git clone 2>/dev/null || true\n" +
            "'${root}/docs/ci/server/report.sh' \"\$PWD/clone\" main '${web}'"
        def server = new ProcessBuilder('bash', '-c', commandLine).directory(folder).redirectErrorStream(true)
        server.environment().clear()
        server.environment().putAll(environment)
        def running = server.start()
        String told = running.inputStream.getText('UTF-8')
        assert running.waitFor() == 0 : told
        return told
    }
    serve()
    assert new File(web, 'latest/index.html').getText('UTF-8').contains(second)
    long made = new File(web, 'versions.json').lastModified()
    serve()
    assert new File(web, 'versions.json').lastModified() == made
    assert new File(folder, '.web.old-1').exists() == false
}
run('tutorial.md', '1st quarter 2026', '2nd quarter 2026')
run('tutorial.zh-CN.md', '2026年第一季度', '2026年第二季度')
