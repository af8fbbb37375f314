package io.telelink.campaign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.telelink.access.Roles;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.persistence.CampaignTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings in what an external dialler or mail system says came of contacts: every row of a file, or none. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.ADMIN + "')")
public class OutcomeImport {

    /** Bytes. */
    public static final long LARGEST_FILE = 2_000_000;

    private final CampaignTable campaigns;
    private final OutcomeBooking booking;

    OutcomeImport(CampaignTable campaigns, OutcomeBooking booking) {
        this.campaigns = campaigns;
        this.booking = booking;
    }

    /** What was applied. */
    public record Result(int rows) {
    }

    /**
     * Logs each row as a contact with its answer, of the day it names or of today. Not in a transaction of the caller's: a sender may be slow, and the file
     * is here before a connection is taken.
     *
     * @param csv at most {@value #LARGEST_FILE} bytes and 5,000 rows, with the columns account_number, outcome and channel, and note and contacted_on
     *            if wanted
     * @throws OutcomeFileException     with the rows, when any cannot be applied; nothing is then
     * @throws CampaignRefusedException when it is no such file, or the campaign was never launched
     * @throws IOException              when the file cannot be read from its sender
     */
    @Transactional(propagation = Propagation.NEVER)
    public Result apply(long campaignId, InputStream csv) throws IOException {
        Campaign campaign = campaigns.find(campaignId).orElseThrow(() -> new NoSuchCampaignException(campaignId));
        if (campaign.launched().isEmpty()) {
            throw new CampaignRefusedException(Reason.NOT_POSSIBLE, "The campaign has not been launched: nobody was contacted yet.");
        }
        OutcomeFile file = OutcomeFile.read(bounded(csv));
        booking.book(campaignId, file);
        return new Result(file.rows().size());
    }

    /** A file to fill in: the columns, and no rows. */
    public static byte[] template() {
        return OutcomeFile.HEADER.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream bounded(InputStream csv) throws IOException {
        byte[] content = csv.readNBytes((int) LARGEST_FILE + 1);
        if (content.length > LARGEST_FILE) {
            throw new CampaignRefusedException(Reason.MALFORMED, "A file of outcomes has at most " + LARGEST_FILE / 1_000_000 + " MB.");
        }
        return new ByteArrayInputStream(content);
    }
}
