package io.telelink.access.ui;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalRedirectsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            /customers,                              /customers
            /customers?state=OH&risk=High,           /customers?state=OH&risk=High
            http://localhost:8080/customers?a=%20b,  /customers?a=%20b
            https://evil.example/customers,          /customers
            https://evil.example,                    /
            //evil.example/customers,                /customers
            ////evil.example,                        /
            /\\evil.example,                         /
            javascript:alert(1),                     /
            customers,                               /
            """)
    void onlyPathAndQueryAreKept(String wanted, String target) {
        assertThat(LocalRedirects.local(wanted)).isEqualTo(target);
    }
}
