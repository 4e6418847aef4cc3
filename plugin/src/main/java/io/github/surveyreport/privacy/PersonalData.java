package io.github.surveyreport.privacy;

import java.util.Optional;

/** Kinds of personal data that are looked for in free text. Each stands in a masked text as one mark of its own. */
public enum PersonalData {
    /** A mobile number of the mainland of China. */
    MOBILE,
    /** Any other telephone number of a person: landline, Hong Kong, Macau, Taiwan, foreign. */
    PHONE,
    EMAIL,
    /** A resident identity card: 18 characters with check character, or the 15 digits of before 1999. */
    ID_CARD,
    BANK_CARD,
    /** Passport, travel permit, driving licence, social security card. */
    DOCUMENT,
    /** Licence plate of a vehicle. */
    PLATE,
    /** Number or name of an account: WeChat, QQ, Alipay, member, customer, staff. */
    ACCOUNT,
    /** Number of an order, ticket, parcel, contract or case. */
    ORDER,
    /** Nine digits or more that are none of the above, nor an amount or a time. */
    NUMBER,
    /** A password or a code sent to prove who somebody is. */
    SECRET,
    /** A person's name, where something beside it says that it is one. */
    NAME,
    /** A postal address with a number in it. */
    ADDRESS,
    /** A web address that goes further than a home page. */
    URL,
    /** An address in a network: IPv4, IPv6, MAC. */
    NETWORK;

    /** In a private part of Unicode, so that no text means anything by them. */
    private static final char FIRST = '\ue700';

    private static final PersonalData[] ALL = values();

    /** The character that stands for an item of this kind. */
    public char mark() {
        return (char) (FIRST + ordinal());
    }

    /** The kind that a character stands for, if it is a mark. */
    public static Optional<PersonalData> ofMark(char c) {
        return isMark(c) ? Optional.of(ALL[c - FIRST]) : Optional.empty();
    }

    /** Whether a character stands for an item of any kind. */
    public static boolean isMark(char c) {
        return c >= FIRST && c < FIRST + ALL.length;
    }
}
