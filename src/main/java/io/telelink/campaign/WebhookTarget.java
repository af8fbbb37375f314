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
    private static final int CARRIER_FIRST = 100;
    private static final int CARRIER_SECOND = 64;
    private static final int CARRIER_MASK = 0xC0;
    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;
    private static final int BYTE = 0xFF;

    private final CampaignSettings settings;

    WebhookTarget(CampaignSettings settings) {
        this.settings = settings;
    }

    /**
     * The target of an address.
     *
     * @throws CampaignRefusedException when lists may not be sent there
     */
    public URI require(String url) {
        if (settings.handOverSecret().isEmpty()) {
            throw refused("Lists cannot be sent: this installation has no key to sign them with (telelink.campaign.hand-over-secret).");
        }
        URI target = parsed(url);
        String host = target.getHost();
        if (host == null || target.getUserInfo() != null || !isSchemeAllowed(target)) {
            throw refused("A list goes to an address like https://dialler.example/lists, without user name and password.");
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
                if (isPrivate(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException unknown) {
            return true;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean carrier = bytes.length == 4 && (bytes[0] & BYTE) == CARRIER_FIRST && (bytes[1] & CARRIER_MASK) == CARRIER_SECOND;
        boolean uniqueLocal = bytes.length > 4 && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        return address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isSiteLocalAddress()
                || address.isLinkLocalAddress() || address.isMulticastAddress() || bytes[0] == 0 && bytes.length == 4
                || carrier || uniqueLocal;
    }

    private static CampaignRefusedException refused(String message) {
        return new CampaignRefusedException(Reason.NOT_POSSIBLE, message);
    }
}
