package io.telelink.scoring.ledger;

import io.telelink.audit.Hash;
import tools.jackson.databind.json.JsonMapper;

/** Reads the root out of the details of an entry of the ledger. */
final class RootDetail {

    private RootDetail() {
    }

    static Hash read(String details) {
        return Hash.parse(JsonMapper.shared().readTree(details).path("root").stringValue(""));
    }
}
