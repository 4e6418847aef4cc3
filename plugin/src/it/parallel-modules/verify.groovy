// Three modules make the report of one study at the same time, with one cache.
Map<String, byte[]> tree(File folder) {
    Map<String, byte[]> files = new TreeMap<>()
    folder.eachFileRecurse(groovy.io.FileType.FILES) { files[folder.toPath().relativize(it.toPath()).toString()] = it.bytes }
    files
}

def wanted = tree(new File(basedir, 'target/survey-report'))
assert wanted.keySet().containsAll(['site/index.html', 'site/style.css', 'report.json', 'problems.json', 'gates.json'])
for (module in ['first', 'second', 'third']) {
    def files = tree(new File(basedir, module + '/target/survey-report'))
    assert files.keySet() == wanted.keySet()
    def others = files.findAll { !Arrays.equals(it.value, wanted[it.key]) }.keySet()
    assert others.isEmpty() : module + ' differs in ' + others
}
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Multi Threaded') || log.contains('MultiThreadedBuilder')
assert !log.contains('not marked as @threadSafe') && !log.contains('not marked as thread-safe')
assert log.readLines().count { it.contains('6 responses read: 6 counted, 0 excluded, 0 rejected') } >= 4
