/**
 * A Chinese or English string in, normalised terms and categories out. Pure. A leaf: imports none of our packages. Sole
 * user of jieba-analysis and of the conversion of traditional characters.
 */
package io.github.surveyreport.text;
