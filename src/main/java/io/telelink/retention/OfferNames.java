package io.telelink.retention;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.telelink.retention.persistence.OfferVersionTable;
import org.springframework.stereotype.Component;

/** Names of the versions of offers, which never change once they are there. Open to every role that sees an answer. */
@Component
public class OfferNames {

    private final OfferVersionTable versions;
    private final Map<Long, String> known = new ConcurrentHashMap<>();

    OfferNames(OfferVersionTable versions) {
        this.versions = versions;
    }

    /** By id; those that there are none of are left out. */
    public Map<Long, String> of(Collection<Long> versionIds) {
        var missing = versionIds.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            known.putAll(versions.names(missing));
        }
        return versionIds.stream().distinct().filter(known::containsKey).collect(Collectors.toMap(id -> id, known::get));
    }
}
