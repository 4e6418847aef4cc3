/**
 * A web server for one's own eyes, on this machine only: pages by path come in; requests on loopback are answered, browsers
 * are told when pages have changed, and files are watched. It knows nothing of surveys and writes nothing.
 */
package io.github.surveyreport.serve;
