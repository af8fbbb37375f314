package io.telelink.access;

import java.util.List;

/** Accounts with well-known passwords that the login page offers. Whoever fills the demonstration store provides it. */
@FunctionalInterface
public interface DemonstrationAccounts {

    List<DemonstrationAccount> accounts();
}
