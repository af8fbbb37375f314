package io.telelink.scoring;

import io.telelink.economics.EconomicsSettings;
import io.telelink.registry.Champions;
import io.telelink.registry.VersionStore;
import org.springframework.stereotype.Component;

/**
 * The churn window that today's answers speak of. The settings may have another one already: that holds for the versions that are
 * trained from now on.
 */
@Component
public class AnswerWindow {

    private final VersionStore versions;
    private final EconomicsSettings economics;

    AnswerWindow(VersionStore versions, EconomicsSettings economics) {
        this.versions = versions;
        this.economics = economics;
    }

    /** Days within which the champion's churn probability holds; that of the settings before there is a champion. */
    public int days() {
        return versions.champions().map(Champions::churnWindowDays).orElseGet(() -> economics.current().churnWindowDays());
    }
}
