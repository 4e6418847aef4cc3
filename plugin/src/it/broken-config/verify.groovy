String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('survey.yml:10:11: ')
assert log.contains('survey.yml:11:5: unknown key "dimenson" in question "q1"; did you mean "dimension"?')
assert !log.contains('\tat ') : 'a stack trace for what the user can mend'
assert !new File(basedir, 'target/survey-report/site').exists()
assert new File(basedir, 'target/survey-report/problems.json').getText('UTF-8').contains('dimenson')
