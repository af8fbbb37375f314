package io.telelink.customer.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was used last, up to a number. */
final class Recent<K, V> {

    private final Map<K, V> kept = new LinkedHashMap<>(16, .75f, true);
    private final int most;

    Recent(int most) {
        this.most = most;
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized V keep(K key, V value) {
        kept.put(key, value);
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
        return value;
    }
}
