package io.telelink.campaign;

import org.springframework.stereotype.Component;

/** Within how many days after the start leaving counts: the window that churn models predict for. */
@Component
class ChurnWindow {

    private static final int DAYS = 90;

    int days() {
        return DAYS;
    }
}
