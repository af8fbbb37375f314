package io.telelink.scoring.web;

import java.util.ArrayList;
import java.util.List;

import io.telelink.web.ApiException;

/** Everything that is wrong with a request; all of it is counted, and the first thousand are told. */
final class FieldErrors {

    private static final int TOLD = 1_000;

    private final List<FieldError> errors = new ArrayList<>();
    private long count;

    void add(FieldError error) {
        count++;
        if (errors.size() < TOLD) {
            errors.add(error);
        }
    }

    long count() {
        return count;
    }

    /** @throws ApiException naming all of them, where there are any */
    void refuse() {
        if (count > 0) {
            ApiException refusal = ApiException.badRequest("Invalid customer data",
                    (count == 1 ? "1 value is" : count + " values are") + " wrong. Nothing was scored.");
            refusal.getBody().setProperty("errors", errors);
            refusal.getBody().setProperty("errorCount", count);
            throw refusal;
        }
    }
}
