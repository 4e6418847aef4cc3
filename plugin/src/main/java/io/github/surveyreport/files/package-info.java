/**
 * What all who write share: names that nobody has yet, folders made for one run, and whose trouble a failure is. Nothing of
 * ours comes in; it imports none of our packages.
 */
package io.github.surveyreport.files;
