package io.telelink.campaign;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about campaigns.
 *
 * @param handOverSecret       key that hand-overs are signed with; none are possible without one
 * @param allowPrivateTargets  whether hand-overs may go to addresses of the own network, without encryption and to any port
 * @param handOverHosts        hosts that hand-overs may go to; every public one when there are none
 * @param handOverPorts        ports that hand-overs may go to
 */
@ConfigurationProperties("telelink.campaign")
public record CampaignSettings(@DefaultValue("") String handOverSecret, @DefaultValue("false") boolean allowPrivateTargets,
                               @DefaultValue({}) List<String> handOverHosts,
                               @DefaultValue("443") List<Integer> handOverPorts) {

    private static final int SHORTEST_SECRET = 16;

    public CampaignSettings {
        if (!handOverSecret.isEmpty() && handOverSecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("telelink.campaign.hand-over-secret must have at least " + SHORTEST_SECRET
                    + " characters");
        }
        handOverHosts = List.copyOf(handOverHosts);
        handOverPorts = List.copyOf(handOverPorts);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "CampaignSettings[allowPrivateTargets=" + allowPrivateTargets + ", handOverHosts=" + handOverHosts + "]";
    }
}
