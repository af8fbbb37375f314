package io.telelink.campaign.result;

/** What a reader of results must know before believing them. */
public enum Warning {
    /** So few are held out, or so few of them expected to leave, that hardly any effect could show. */
    CONTROL_TOO_SMALL,
    /** The campaign has fewer members than the expected effect would need to be found. */
    SAMPLE_TOO_SMALL,
    /** The arms were not alike when they were drawn. */
    UNBALANCED,
    /** Less than half of the treatment arm was contacted: what the contact does is diluted. */
    FEW_CONTACTED,
    /** Its offer cannot be made any more, or will end before the campaign. */
    OFFER_ENDS
}
