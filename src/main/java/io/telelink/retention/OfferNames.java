package io.telelink.retention;

import java.util.Collection;
import java.util.Map;

import io.telelink.retention.persistence.OfferVersionTable;
import org.springframework.stereotype.Component;

/** Names of the versions of offers. Open to every role that sees an answer. */
@Component
public class OfferNames {

    private final OfferVersionTable versions;

    OfferNames(OfferVersionTable versions) {
        this.versions = versions;
    }

    public Map<Long, String> of(Collection<Long> versionIds) {
        return versionIds.isEmpty() ? Map.of() : versions.names(versionIds);
    }
}
