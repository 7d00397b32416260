//! One pipeline over the layers of Warta.
