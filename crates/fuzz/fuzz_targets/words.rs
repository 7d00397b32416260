//! Fuzzes the target `words` of `warta-invariants`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let check = warta_invariants::target("words").expect("the target is known by its name");
    check(bytes);
});
