package io.github.surveyreport.example;

import io.github.surveyreport.example.LabelledReviews.Review;
import io.github.surveyreport.text.Spoken;
import java.util.List;

/**
 * Which way reviews lean, by whether praise outweighs blame, against their stars: the two classes by which sentiment is
 * mostly compared, four and five stars against one and two. A review of three stars takes no side and is left out.
 *
 * @param praised reviews of four or five stars
 * @param praiseFound of these, those in which praise outweighs
 * @param blamed reviews of one or two stars
 * @param blameFound of these, those in which it does not
 */
record Direction(int praised, int praiseFound, int blamed, int blameFound) {

    static Direction of(List<Review> reviews, List<Spoken.About> read) {
        int[] counts = new int[4];
        for (int i = 0; i < reviews.size(); i++) {
            int star = reviews.get(i).star();
            if (star == 3) {
                continue;
            }
            boolean praise = star > 3;
            boolean outweighs =
                    read.get(i).tone().positive() > read.get(i).tone().negative();
            counts[praise ? 0 : 2]++;
            counts[praise ? 1 : 3] += outweighs == praise ? 1 : 0;
        }
        return new Direction(counts[0], counts[1], counts[2], counts[3]);
    }

    int all() {
        return praised + blamed;
    }

    int right() {
        return praiseFound + blameFound;
    }

    /** The mean share found of both sides. */
    double balanced() {
        return ((double) praiseFound / praised + (double) blameFound / blamed) / 2;
    }
}
