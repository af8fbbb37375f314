package io.telelink.campaign;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

import io.telelink.campaign.CampaignRefusedException.Reason;
import org.springframework.stereotype.Component;

/**
 * Says where lists may be sent. Addresses of the own network are refused unless the installation allows them, so that nobody can
 * make the server speak to what only it can reach; that is asked again before every request, as names can change their address.
 */
@Component
public class WebhookTarget {

    private static final int LONGEST = 500;
    private static final int HTTPS_PORT = 443;

    private final CampaignSettings settings;

    WebhookTarget(CampaignSettings settings) {
        this.settings = settings;
    }

    /** Whether this installation has a key to sign lists with. */
    boolean isPossible() {
        return !settings.handOverSecret().isEmpty();
    }

    /**
     * The target of an address.
     *
     * @throws CampaignRefusedException when lists may not be sent there
     */
    public URI require(String url) {
        if (!isPossible()) {
            throw refused("Lists cannot be sent: this installation has no key to sign them with (telelink.campaign.hand-over-secret).");
        }
        URI target = parsed(url);
        String host = target.getHost();
        if (host == null || target.getUserInfo() != null || !isSchemeAllowed(target)) {
            throw refused("A list goes to an address like https://dialler.example/lists, without user name and password.");
        }
        int port = target.getPort() < 0 ? HTTPS_PORT : target.getPort();
        if (!settings.allowPrivateTargets() && !settings.handOverPorts().contains(port)) {
            throw refused("Lists are not sent to port " + port + " (telelink.campaign.hand-over-ports).");
        }
        List<String> hosts = settings.handOverHosts();
        if (!hosts.isEmpty() && !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            throw refused("Lists go to these hosts only: " + String.join(", ", hosts) + ".");
        }
        if (!settings.allowPrivateTargets() && hasPrivateAddress(host)) {
            throw refused("The host " + host + " is not known, or is of a private network, where lists are not sent.");
        }
        return target;
    }

    private boolean isSchemeAllowed(URI target) {
        return "https".equalsIgnoreCase(target.getScheme())
                || settings.allowPrivateTargets() && "http".equalsIgnoreCase(target.getScheme());
    }

    private static URI parsed(String url) {
        if (url.isBlank() || url.length() > LONGEST) {
            throw refused("The address has 1 to " + LONGEST + " characters.");
        }
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException malformed) {
            throw refused("'" + url + "' is no address.");
        }
    }

    private static boolean hasPrivateAddress(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (OwnNetworks.contain(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException unknown) {
            return true;
        }
    }

    private static CampaignRefusedException refused(String message) {
        return new CampaignRefusedException(Reason.NOT_POSSIBLE, message);
    }
}
