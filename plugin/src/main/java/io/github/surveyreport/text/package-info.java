/**
 * A Chinese or English string in, normalised terms and categories out. Pure. Imports the masking of personal
 * data only. Sole
 * user of jieba-analysis and of the conversion of traditional characters.
 */
package io.github.surveyreport.text;
