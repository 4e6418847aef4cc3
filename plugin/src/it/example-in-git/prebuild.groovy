// The example as a user has it: copied elsewhere, a repository of its own; its POM makes the report in both languages.
File example = new File(basedir, '../../../../example-project').canonicalFile
example.eachFileRecurse { file ->
    String path = example.toPath().relativize(file.toPath()).toString()
    if (file.isFile() && !path.startsWith('target') && path != 'pom.xml') {
        File copy = new File(basedir, path)
        copy.parentFile.mkdirs()
        copy.bytes = file.bytes
    }
}
def git = { String... arguments ->
    def command = ['git', '-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', '-c', 'init.defaultBranch=main'] + (arguments as List)
    def process = command.execute(null as List, basedir)
    process.consumeProcessOutput()
    assert process.waitFor() == 0 : command
}
git('init', '-q')
git('add', '-A')
git('commit', '-q', '-m', 'data: first report')
