package io.telelink.scoring.ledger;

import java.util.Optional;

import io.telelink.audit.Hash;
import tools.jackson.databind.json.JsonMapper;

/** Reads the root out of the details of an entry of the ledger. */
final class RootDetail {

    private RootDetail() {
    }

    static Optional<Hash> read(String details) {
        return JsonMapper.shared().readTree(details).path("root").stringValueOpt().map(Hash::parse);
    }
}
