// SPDX-License-Identifier: GPL-3.0-or-later
// candor-reader: started by Candor's pool of readers, of no use on its own.
#include "reader/DocumentWork.h"
#include "reader/Zygote.h"

#include <cstdio>
#include <exception>

int main(int count, char **arguments) {
    const auto settings = candor::reader::zygoteSettings(count, arguments);
    if (!settings) {
        std::fprintf(stderr, "candor-reader is started by Candor itself.\n");
        return 2;
    }
    try {
        candor::reader::DocumentWork work;
        return candor::reader::serve(*settings, work);
    } catch (const std::exception &) {
        return 1;
    }
}
