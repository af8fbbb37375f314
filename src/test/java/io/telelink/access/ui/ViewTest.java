package io.telelink.access.ui;

import io.telelink.access.AccessTest;
import org.junit.jupiter.api.BeforeEach;

/** Views of sign-in and profile, opened as whoever the test signs in, nobody included. */
@AccessTest
abstract class ViewTest extends io.telelink.support.ViewTest {

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        openPage();
    }
}
