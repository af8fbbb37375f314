package io.telelink.campaign;

/** There is no campaign of this id. */
public class NoSuchCampaignException extends RuntimeException {

    public NoSuchCampaignException(long id) {
        super("There is no campaign " + id + ".");
    }
}
