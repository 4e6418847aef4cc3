def git = { String... arguments -> (['git'] + (arguments as List)).execute(null as List, basedir).text.trim() }
String commit = git('rev-parse', 'HEAD')
File site = new File(basedir, 'target/survey-report/site')
assert new File(site, 'provenance.html').getText('UTF-8').contains(commit)
assert new File(site, 'index.html').getText('UTF-8').contains('模拟')
assert new File(basedir, 'target/survey-report/report.json').getText('UTF-8').contains(commit)
assert !git('status', '--porcelain').contains('target')
assert new File(basedir, 'target/survey-report-en/site/index.html').getText('UTF-8').contains('<html lang="en">')
